// In place of what a static executable would look for beside itself. `make` defines DECOUPLE_STATIC and
// has the linker send the calls named below here (its option --wrap); other builds have none of it.
#ifdef DECOUPLE_STATIC

#include <stddef.h>
#include <stdint.h>

// ICU's data, 31 MB that Foundation brings and that nothing here asks for: a table of contents without
// entries, as ICU itself has where its data are a file (its stubdata.cpp). Each release of ICU has a name
// of its own; with one that isn't listed the executable is larger and works.
struct empty_data {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size;
  uint16_t reserved;
  uint8_t is_big_endian, character_set, character_size, reserved_too;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t count;
  uint32_t unused;
};

#define EMPTY_DATA(name)                                             \
  __attribute__((aligned(16))) const struct empty_data name = {      \
      .header_size = 32, .magic = {0xda, 0x27}, .info_size = 20,     \
      .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,       \
      .character_size = 2, .format = {'T', 'o', 'c', 'P'},             \
      .format_version = {1}};

EMPTY_DATA(icudt74_dat)
EMPTY_DATA(icudt76_dat)
EMPTY_DATA(icudt77_dat)
EMPTY_DATA(icudt78_dat)

// Where a Swift program crashes on a terminal, the runtime starts `../libexec/swift-backtrace`, as seen
// from the executable, whoever put it there; and it ends the program at its start where there is no
// /proc to see from. No path, no backtracer.
char *__wrap_swift_copyAuxiliaryExecutablePath(const char *kind, const char *name) {
  (void)kind;
  (void)name;
  return NULL;
}

#endif
