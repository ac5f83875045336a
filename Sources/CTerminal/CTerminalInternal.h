// What the files of the shim share with each other only.

#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

// Writes all of `text`, however the kernel splits it; gives up when the terminal is gone.
void cterm_write_all(int descriptor, const char *text, size_t length);

// Describes the loaded terminal anew, for a shorter line and, with `direct_color`, for any colour:
// the value for TERMINFO, to be freed, or NULL where the terminal is used as it is.
char *cterm_description(const char *name, bool direct_color);

// Remembers the settings of the terminal and the handlers of signals, and puts the settings back.
void cterm_save_settings(int input, int output);
void cterm_restore_settings(void);

// Composes the text that restores the screen after a crash; the terminal's description is loaded.
void cterm_prepare_restore(void);
void cterm_arm_restore(bool armed);

// Says whether the keyboard protocol is to be taken back after a crash. Not every terminal takes
// that well, so only those that have it are told.
void cterm_note_keyboard(bool pushed);

// A steady block, and the shape that the person set.
#define CTERM_STEADY_ON "\033[2 q"
#define CTERM_STEADY_OFF "\033[0 q"

// Says whether the cursor's shape is to be given back after a crash.
void cterm_note_steady(bool steady);

void cterm_install_handlers(void);
void cterm_remove_handlers(void);

// Takes the width table, and answers how wide the screen library thinks a scalar is.
void cterm_use_widths(const uint32_t *runs, int count, int ambiguous);
int cterm_library_width(wchar_t scalar);

// Whether the system's own C library knows the scalar. What it does not know is newer than the
// system, and other programs on it, terminal multiplexers among them, show it in no agreed width.
bool cterm_is_known(wchar_t scalar);

// Lets what the library writes to its descriptor be gathered: it writes after each move of the
// cursor, and a terminal that is woken so often shows parts of frames. False where that cannot be;
// then it goes out as it is written.
bool cterm_gather(int library);

// Sends what was gathered in one piece and gives the library its terminal back.
void cterm_send_gathered(int library, int terminal);

#endif
