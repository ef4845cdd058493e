// UTF-8 where there is no locale that has it: a static executable may be copied to where no file of
// locales is, or only one of another C library. As in standalone.c, calls come here by --wrap; where
// the C library has a UTF-8 locale they go on to it.
#ifdef DECOUPLE_STATIC

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

char *__real_setlocale(int category, const char *name);
char *__real_nl_langinfo(nl_item item);
int __real_wcwidth(wchar_t character);
int __real_iswprint(wint_t character);
size_t __real_wcrtomb(char *bytes, wchar_t character, mbstate_t *state);

/// Whether C.UTF-8 was asked for and isn't there.
static bool is_by_hand;

char *__wrap_setlocale(int category, const char *name) {
  char *taken = __real_setlocale(category, name);
  if (category != LC_CTYPE || name == NULL) return taken;
  is_by_hand = taken == NULL && strcmp(name, "C.UTF-8") == 0;
  return is_by_hand ? "C.UTF-8" : taken;
}

char *__wrap_nl_langinfo(nl_item item) {
  return is_by_hand && item == CODESET ? "UTF-8" : __real_nl_langinfo(item);
}

struct range {
  uint32_t first, last;
};

static bool is_in(uint32_t character, const struct range *ranges, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (character >= ranges[i].first && character <= ranges[i].last) return true;
  return false;
}

#define IS_IN(character, ranges) is_in(character, ranges, sizeof ranges / sizeof *ranges)

// Blocks, not single characters: Screen has the exact table, and what the two disagree on is shown as ?.
static const struct range joined[] = {
    {0x300, 0x36f}, {0x200b, 0x200f}, {0x202a, 0x202e}, {0x20d0, 0x20f0}, {0xfe00, 0xfe0f}};
static const struct range wide[] = {
    {0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0xa4cf},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff01, 0xff60},   {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};

int __wrap_wcwidth(wchar_t wide_character) {
  if (!is_by_hand) return __real_wcwidth(wide_character);
  uint32_t character = (uint32_t)wide_character;
  if (character == 0) return 0;
  if (character < 0x20 || (character >= 0x7f && character < 0xa0) || character > 0x10ffff)
    return -1;
  if (IS_IN(character, joined)) return 0;
  return IS_IN(character, wide) ? 2 : 1;
}

int __wrap_iswprint(wint_t character) {
  return is_by_hand ? __wrap_wcwidth((wchar_t)character) >= 0 : __real_iswprint(character);
}

size_t __wrap_wcrtomb(char *bytes, wchar_t character, mbstate_t *state) {
  uint32_t c = (uint32_t)character;
  if (!is_by_hand || bytes == NULL || c < 0x80) return __real_wcrtomb(bytes, character, state);
  size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--, c >>= 6) bytes[i] = (char)(0x80 | (c & 0x3f));
  bytes[0] = (char)((0xf00 >> length) | c);
  return length;
}

#endif
