#ifndef CCONSOLE_H
#define CCONSOLE_H
#endif
