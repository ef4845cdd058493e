// ncursesw for Swift. The importer sees neither curses' macros nor its mutable globals; the inlines
// below hand over the few that are needed.
#ifndef CCONSOLE_CURSES_SHIM_H
#define CCONSOLE_CURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif
#include <stdio.h>
#include <wchar.h>

// From <term.h>, whose hundreds of lower-case macros (columns, lines, bell…) are best left outside.
extern int setupterm(const char *name, int descriptor, int *outcome);
// From <wchar.h>, which shows it only to those who ask for X/Open.
extern int wcwidth(wchar_t character);

static const attr_t console_bold = A_BOLD;
static const attr_t console_reverse = A_REVERSE;
static const attr_t console_underline = A_UNDERLINE;
static const attr_t console_blink = A_BLINK;

/// The first key code that curses gives to keys it knows by an extended terminfo name only.
static const int console_first_extended_key = KEY_MAX + 1;

static inline FILE *console_standard_input(void) { return stdin; }
static inline WINDOW *console_window(void) { return stdscr; }
static inline WINDOW *console_physical_screen(void) { return curscr; }
static inline int console_colors(void) { return has_colors() ? COLORS : 0; }
static inline int console_color_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }
static inline int console_rows(void) { return getmaxy(stdscr); }
static inline int console_columns(void) { return getmaxx(stdscr); }

/// A cell of one character in a colour pair. The pair goes through the extended argument, because
/// the plain one is a short.
static inline cchar_t console_cell(wchar_t character, attr_t attributes, int pair) {
  const wchar_t text[2] = {character, L'\0'};
  cchar_t cell;
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}

#endif
