#pragma once

#include <stdint.h>

/// Whether blocks for libyaml come from here. Looks into it the first time that it is called, which has to be before any
/// other thread parses; costs some microseconds then.
///
/// libyaml asks for four or five small blocks a scalar and gives them back at once. It does so through functions of its own,
/// `yaml_malloc` and its three sisters, which a program may define: then the dynamic linker gives libyaml the program's.
/// Where it does not (libyaml linked statically, other systems), or where only some of them are replaced, the C library
/// stays in charge: what libyaml takes and gives back is counted while a small document is parsed, and nothing is handed out
/// from here unless all of it comes back here. Nor is anything where the process may not have sixteen times the 64 MiB of
/// addresses that are reserved.
int yaml_memory_is_ours(void);

/// Gives back a block that libyaml was given, as libyaml does itself.
void yaml_free(void *block);

/// How many blocks the calling thread has handed out and not yet taken back, for tests. Blocks of the C library's that libyaml
/// was given from here count too.
int64_t yaml_memory_blocks_in_use(void);
