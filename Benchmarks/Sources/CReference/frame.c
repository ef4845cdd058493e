#include "frame.h"

// The next character of UTF-8 that is known to be valid.
static uint32_t next_scalar(const unsigned char **text) {
  const unsigned char *t = *text;
  if (t[0] < 0x80) return *text += 1, t[0];
  if (t[0] < 0xE0) return *text += 2, (t[0] & 0x1F) << 6 | (t[1] & 0x3F);
  if (t[0] < 0xF0)
    return *text += 3, (t[0] & 0x0F) << 12 | (t[1] & 0x3F) << 6 | (t[2] & 0x3F);
  return *text += 4,
         (t[0] & 0x07) << 18 | (t[1] & 0x3F) << 12 | (t[2] & 0x3F) << 6 | (t[3] & 0x3F);
}

void reference_draw(const reference_picture *picture, reference_cell *frame) {
  int columns = picture->columns;
  reference_cell blank = {' ', style_of(REFERENCE_TEXT, REFERENCE_BASE)};
  for (int i = 0; i < columns * picture->rows; i++) frame[i] = blank;
  for (int i = 0; i < picture->pane_count; i++)
    draw_pane(&picture->panes[i], picture->step, columns, frame);
  draw_chart(picture->chart, picture->step, columns, frame);
  for (int i = 0; i < picture->word_count; i++) {
    const reference_words *words = &picture->words[i];
    reference_cell *cell = frame + words->row * columns + words->column;
    const unsigned char *text = (const unsigned char *)words->text;
    while (*text) *cell++ = (reference_cell){next_scalar(&text), words->style};
  }
}

int reference_changes(const reference_cell *old, const reference_cell *new, int count) {
  int changes = 0;
  for (int i = 0; i < count; i++)
    changes += old[i].scalar != new[i].scalar || old[i].style != new[i].style;
  return changes;
}
