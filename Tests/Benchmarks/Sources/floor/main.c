// The floor: what libyaml alone costs. Reads every file that a list names, whole, and parses it to the end,
// dropping the events. One thread, nothing else.
//
// usage: floor LIST      (LIST: one path a line)
// prints: files bytes events

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

// Reads a whole file into *bytes, which grows as needed; returns its size, or -1.
static ssize_t read_whole(const char *path, unsigned char **bytes, size_t *capacity) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  struct stat about;
  if (fstat(file, &about) != 0) { close(file); return -1; }
  size_t size = (size_t)about.st_size, have = 0;
  if (size > *capacity) {
    unsigned char *grown = realloc(*bytes, size);
    if (grown == NULL) { close(file); return -1; }
    *bytes = grown;
    *capacity = size;
  }
  while (have < size) {
    ssize_t got = read(file, *bytes + have, size - have);
    if (got <= 0) { close(file); return -1; }
    have += (size_t)got;
  }
  close(file);
  return (ssize_t)size;
}

// Parses one file to its end; returns the number of events, or -1.
static long parse(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, size);
  long events = 0;
  int done = 0;
  while (!done) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) { events = -1; break; }
    events += 1;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

int main(int count, char **arguments) {
  if (count != 2) { fprintf(stderr, "usage: floor LIST\n"); return 2; }
  FILE *list = fopen(arguments[1], "re");
  if (list == NULL) { perror(arguments[1]); return 2; }
  unsigned char *bytes = NULL;
  size_t capacity = 0;
  long files = 0, total = 0, events = 0;
  char path[4096];
  while (fgets(path, sizeof path, list) != NULL) {
    path[strcspn(path, "\n")] = 0;
    ssize_t size = read_whole(path, &bytes, &capacity);
    if (size < 0) { perror(path); return 2; }
    long some = parse(bytes, (size_t)size);
    if (some < 0) { fprintf(stderr, "%s: not YAML\n", path); return 2; }
    files += 1;
    total += size;
    events += some;
  }
  printf("%ld %ld %ld\n", files, total, events);
  free(bytes);
  fclose(list);
  return 0;
}
