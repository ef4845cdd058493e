# decouple: `make run` opens the lab, `make test` runs all tests.
#
#   make run SCENE=box                 another scene, by name or path
#   make run ARGS='--lr 0.1 --steps 500'
#   make bench ARGS=sweep              only the lines with this word
#   make install PREFIX=$HOME/.local   installs the program there

SWIFT  ?= swift
PREFIX ?= /usr/local
SCENE  ?=
ARGS   ?=

# -march=native reaches the code of Swift too; the static standard library halves the start time; lld
# says nothing about Foundation's own code; with colours, a build in a terminal and one in a pipe would
# not share their work.
RELEASE  := -c release --product decouple --static-swift-stdlib --no-color-diagnostics \
            -Xcc -march=native -Xswiftc -use-ld=lld
PROGRAM  := .build/release/decouple
FORMATTED = $(wildcard Sources Tests Benchmarks Fuzz Package.swift)

.DEFAULT_GOAL := build
.PHONY: run test build bench lint format install uninstall clean help

# Leaving with Ctrl-C (130) is a way to quit, not a mistake for make to report.
run: build
	@$(PROGRAM) $(SCENE) $(ARGS) || { status=$$?; [ $$status -eq 130 ] || exit $$status; }

build:
	@.ci/require swift ncurses
	@$(SWIFT) build $(RELEASE)

test:
	@.ci/require swift ncurses tmux
	@SWIFT_BACKTRACE=enable=no $(SWIFT) test

lint:
	@.ci/require swift
	@$(SWIFT) format lint --strict -r -p $(FORMATTED)

format:
	@.ci/require swift
	@$(SWIFT) format -i -r -p $(FORMATTED)

# Beside C on the same work; see Benchmarks/.
bench:
	@.ci/require swift
	@cd Benchmarks && $(SWIFT) run -c release -Xcc -march=native Benchmarks $(ARGS)

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -s -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/decouple'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/decouple'

clean:
	$(SWIFT) package clean

help:
	@awk '!/^#/ { exit } { sub(/^# ?/, ""); print }' Makefile
