// Memory for libyaml: small blocks by size class, from slabs that belong to a thread.
//
// A block that is given back goes to the front of the list of its class, and the next one of that class is the same block:
// two moves, where the C library takes a lock-free detour of some fifty. After Bonwick, "The slab allocator" (USENIX 1994),
// without his caches of constructed objects.
//
// INVARIANT (ours by address): every block of ours lies in one range of addresses that is reserved once. Whatever else is
// given back belongs to the C library, so that no block can go to the wrong place.

#include "CYAMLMemory.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <yaml.h>

// As libyaml declares them. Weak, so that a libyaml that is linked statically keeps its own.
__attribute__((weak)) void *yaml_malloc(size_t size);
__attribute__((weak)) void *yaml_realloc(void *block, size_t size);
__attribute__((weak)) void yaml_free(void *block);
__attribute__((weak)) yaml_char_t *yaml_strdup(const yaml_char_t *text);

enum {
  class_count = 5,  // blocks of 16, 32, 64, 128 and 256 bytes
  largest = 256,
  slab_bits = 16,
  slab_count = 1024,
};
static const size_t slab_size = (size_t)1 << slab_bits;

static char *range;                  // NULL while the C library is in charge
static unsigned char classes[slab_count];  // by slab
static atomic_uint slabs_taken;

struct thread_memory {
  void *given_back[class_count];  // each block starts with the address of the next
  char *fresh[class_count];       // what is left of the newest slab
  char *fresh_end[class_count];
  int64_t in_use;
};
static _Thread_local struct thread_memory own;

static inline unsigned class_of(size_t size) {
  return size <= 16 ? 0 : (unsigned)(8 * sizeof(unsigned long) - __builtin_clzl(size - 1)) - 4;
}

static inline size_t size_of(unsigned class) { return (size_t)16 << class; }

static inline size_t offset_of(const void *block) { return (uintptr_t)block - (uintptr_t)range; }

static inline int is_ours(const void *block) { return range && offset_of(block) < slab_size * slab_count; }

static inline unsigned class_at(const void *block) { return classes[offset_of(block) >> slab_bits]; }

// A block of a new slab, or NULL where there is none left.
static void *cut(unsigned class) {
  if (own.fresh[class] == own.fresh_end[class]) {
    unsigned slab = atomic_fetch_add_explicit(&slabs_taken, 1, memory_order_relaxed);
    if (slab >= slab_count) {
      atomic_store_explicit(&slabs_taken, slab_count, memory_order_relaxed);
      return NULL;
    }
    classes[slab] = (unsigned char)class;
    own.fresh[class] = range + slab * slab_size;
    own.fresh_end[class] = own.fresh[class] + slab_size;
  }
  void *block = own.fresh[class];
  own.fresh[class] += size_of(class);
  return block;
}

void *yaml_malloc(size_t size) {
  own.in_use += 1;
  if (size <= largest && range) {
    unsigned class = class_of(size);
    void *block = own.given_back[class];
    if (block) {
      own.given_back[class] = *(void **)block;
      return block;
    }
    block = cut(class);
    if (block) return block;
  }
  return malloc(size ? size : 1);
}

void yaml_free(void *block) {
  if (!block) return;
  own.in_use -= 1;
  if (!is_ours(block)) {
    free(block);
    return;
  }
  unsigned class = class_at(block);
  *(void **)block = own.given_back[class];
  own.given_back[class] = block;
}

void *yaml_realloc(void *block, size_t size) {
  if (!block) return yaml_malloc(size);
  if (!is_ours(block)) return realloc(block, size ? size : 1);
  size_t old = size_of(class_at(block));
  if (size <= old) return block;
  void *larger = yaml_malloc(size);
  if (!larger) return NULL;
  memcpy(larger, block, old);
  yaml_free(block);
  return larger;
}

yaml_char_t *yaml_strdup(const yaml_char_t *text) {
  if (!text) return NULL;
  size_t size = strlen((const char *)text) + 1;
  yaml_char_t *copy = yaml_malloc(size);
  return copy ? memcpy(copy, text, size) : NULL;
}

int64_t yaml_memory_blocks_in_use(void) { return own.in_use; }

// A document with all that libyaml keeps in blocks, and one that breaks off.
static const char *const samples[] = {
    "%YAML 1.1\n%TAG !e! tag:example.org,2000:\n--- !e!map\n&a one: [1, \"two\\n \\u00e9\", 'three', *a, !e!x y]\n"
    "? |\n  text of some length, so that buffers have to grow while it is read, more than once in fact\n: >-\n  folded\n"
    "  over lines\n...\n---\n- {a: b, c: [d]}\n",
    "%TAG !e! tag:example.org,2000:\n---\na: &b [1, {c: !e!d \"open",
};

static void parse(const char *text) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return;
  yaml_parser_set_input_string(&parser, (const unsigned char *)text, strlen(text));
  for (int is_done = 0; !is_done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) break;
    is_done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

// Whether all that libyaml asks for is asked for and given back here.
static int is_asked_for_all(void) {
  for (size_t sample = 0; sample < sizeof samples / sizeof *samples; sample++) {
    int64_t before = own.in_use;
    // A block that is taken here and never comes back tells that libyaml asks here at all.
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return 0;
    int is_asked = own.in_use != before;
    yaml_parser_delete(&parser);
    if (!is_asked) return 0;
    parse(samples[sample]);
    if (own.in_use != before) return 0;
  }
  return 1;
}

// Under a limit on addresses (`ulimit -v`) that is not much larger, the range would take what the program needs.
static int is_room_tight(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
         limit.rlim_cur / 16 < slab_size * slab_count;
}

static void look(void) {
  if (is_room_tight() || !is_asked_for_all()) return;
  void *reserved = mmap(NULL, slab_size * slab_count, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (reserved != MAP_FAILED) range = reserved;
}

int yaml_memory_is_ours(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, look);
  return range != NULL;
}
