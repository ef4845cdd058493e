// libyaml, which reads YAML text as a stream of events.
#include <yaml.h>
