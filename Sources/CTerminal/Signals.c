#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "CTerminalInternal.h"

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
static const int told_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT,
                                   SIGQUIT,  SIGCONT, SIGTSTP};
enum {
  crash_count = sizeof crash_signals / sizeof crash_signals[0],
  told_count = sizeof told_signals / sizeof told_signals[0],
};

static struct sigaction old_crash[crash_count];
static struct sigaction old_told[told_count];
static int signal_pipe[2] = {-1, -1};

static struct termios settings;
static bool has_settings;
static int settings_fd;
static int restore_fd;

// What a handler may use: fixed memory that is complete before it is armed.
static char restore_text[512];
static volatile sig_atomic_t restore_length;
static volatile sig_atomic_t is_armed;
static volatile sig_atomic_t has_keyboard;
static volatile sig_atomic_t has_steady;
static const char keyboard_off[] = "\033[<u";
static const char steady_off[] = CTERM_STEADY_OFF;

static char alternate_stack[64 * 1024];

void cterm_write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written > 0) {
      text += written;
      length -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
      if (poll(&wait, 1, 1000) <= 0) return;
    } else if (written < 0 && errno != EINTR) {
      return;
    }
  }
}

void cterm_save_settings(int input, int output) {
  settings_fd = input;
  restore_fd = output;
  has_settings = tcgetattr(input, &settings) == 0;
  // Before the screen library puts handlers of its own in their place.
  for (int i = 0; i < crash_count; i++) sigaction(crash_signals[i], NULL, &old_crash[i]);
  for (int i = 0; i < told_count; i++) sigaction(told_signals[i], NULL, &old_told[i]);
}

void cterm_restore_settings(void) {
  if (has_settings) tcsetattr(settings_fd, TCSANOW, &settings);
}

static void append(const char *text) {
  if (text == NULL || text == (char *)-1) return;
  size_t length = (size_t)restore_length;
  while (*text && length < sizeof restore_text) {
    // Padding such as $<5> is for terminals slower than any of today.
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end + 1;
        continue;
      }
    }
    restore_text[length++] = *text++;
  }
  restore_length = (sig_atomic_t)length;
}

void cterm_prepare_restore(void) {
  restore_length = 0;
  append("\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l");
  append(tigetstr("sgr0"));
  append(tigetstr("op"));
  append(tigetstr("rmcup"));
  append("\033[?25h\r");
  cterm_arm_restore(true);
}

void cterm_arm_restore(bool armed) { is_armed = armed; }

void cterm_note_keyboard(bool pushed) { has_keyboard = pushed; }

void cterm_note_steady(bool steady) { has_steady = steady; }

// Only calls that are safe in a handler: endwin() is not.
static void on_crash(int number) {
  if (is_armed) {
    is_armed = 0;
    // Before the alternate screen is left, which it belongs to.
    if (has_keyboard) cterm_write_all(restore_fd, keyboard_off, sizeof keyboard_off - 1);
    if (has_steady) cterm_write_all(restore_fd, steady_off, sizeof steady_off - 1);
    cterm_write_all(restore_fd, restore_text, (size_t)restore_length);
    if (has_settings) {
      signal(SIGTTOU, SIG_IGN);
      tcsetattr(settings_fd, TCSANOW, &settings);
    }
  }
  // The default action is back (SA_RESETHAND): the parent sees the true signal.
  raise(number);
}

static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds what will wake the loop.
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

void cterm_install_handlers(void) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    signal_pipe[0] = signal_pipe[1] = -1;
  }
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);

  struct sigaction crash;
  memset(&crash, 0, sizeof crash);
  crash.sa_handler = on_crash;
  crash.sa_flags = (int)(SA_RESETHAND | SA_ONSTACK);
  sigemptyset(&crash.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crash_signals[i], &crash, NULL);

  struct sigaction told;
  memset(&told, 0, sizeof told);
  told.sa_handler = on_signal;
  told.sa_flags = SA_RESTART;
  sigemptyset(&told.sa_mask);
  for (int i = 0; i < told_count; i++) sigaction(told_signals[i], &told, NULL);
}

void cterm_remove_handlers(void) {
  for (int i = 0; i < crash_count; i++) sigaction(crash_signals[i], &old_crash[i], NULL);
  for (int i = 0; i < told_count; i++) sigaction(told_signals[i], &old_told[i], NULL);
}

int cterm_signal_descriptor(void) { return signal_pipe[0]; }
