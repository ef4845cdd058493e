#ifndef DECOUPLE_DRIVER_H
#define DECOUPLE_DRIVER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop: calls `callback` with one input after the other until an option says to stop.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
