#ifndef CCONSOLE_H
#define CCONSOLE_H

#include "crashes.h"
#include "curses_shim.h"
#include "held_errors.h"
#include "memory_file.h"
#include "restore.h"
#include "signals.h"
#include "waiting.h"
#include "watchdog.h"
#include "writing.h"

#endif
