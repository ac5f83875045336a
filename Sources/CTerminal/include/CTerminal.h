#ifndef CTERMINAL_H
#define CTERMINAL_H

void tandem_terminal_placeholder(void);

#endif
