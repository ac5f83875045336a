#include "CTerminal.h"

void tandem_terminal_placeholder(void) {}
