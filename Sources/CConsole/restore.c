#include "restore.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>

#include "held_errors.h"
#include "writing.h"

static struct termios settings;
static int terminal = -1;

static char farewell_text[512];
static size_t farewell_length;
static int farewell_output = -1;
static volatile sig_atomic_t is_armed;

// How many milliseconds a dying program waits for a terminal that doesn't read.
enum { PATIENCE = 1000 };

int console_save_settings(int descriptor) {
  if (tcgetattr(descriptor, &settings) != 0) return -1;
  terminal = descriptor;
  return 0;
}

// TCSANOW: waiting for a terminal that no longer reads would keep a dying process alive.
void console_put_settings_back(void) {
  if (terminal >= 0) tcsetattr(terminal, TCSANOW, &settings);
}

void console_arm(int output, const char *farewell) {
  static int is_registered;
  if (!is_registered) is_registered = atexit(console_restore) == 0;
  farewell_output = output;
  farewell_length = strnlen(farewell, sizeof farewell_text - 1);
  memcpy(farewell_text, farewell, farewell_length);
  is_armed = 1;
}

void console_disarm(void) { is_armed = 0; }

void console_restore(void) {
  if (!is_armed) return;
  is_armed = 0;
  console_write(farewell_output, farewell_text, farewell_length, PATIENCE);
  console_put_settings_back();
  console_release_errors();
}
