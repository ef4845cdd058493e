# decouple: `make run` opens the lab, `make test` runs all tests.
#
#   make run SCENE=box                 another scene, by name or path
#   make run ARGS='--lr 0.1 --steps 500'
#   make bench ARGS=sweep              only the lines with this word
#   make install PREFIX=$HOME/.local   installs program, manual and completions there
#   make pictures                      makes those of the README anew
#   make fuzz                          a minute of random input for each of six targets
#   make sanitize                      the tests under the address and the thread sanitizer
#   make dist                          packs them for other machines

SWIFT  ?= swift
PREFIX ?= /usr/local
SCENE  ?=
ARGS   ?=

# -march=native reaches the code of Swift too; lld says nothing about Foundation's own code; with colours,
# a build in a terminal and one in a pipe would not share their work.
MARCH    ?= -march=native
RELEASE   = -c release --product decouple --static-swift-stdlib --no-color-diagnostics \
            $(MARCH:%=-Xcc %) -Xswiftc -use-ld=lld $(SMALL) $(STATIC) $(COMMIT)

# A section for each function, so that the linker leaves out what nobody calls and keeps one of several that
# are the same. To profile with names: `make SMALL=`.
SMALL    := -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --icf=all -Xlinker --strip-all

# Nothing is looked for beside the file or on the machine but terminfo; Sources/CExecutable has what
# the wrapped calls come to instead.
WRAPPED  := swift_copyAuxiliaryExecutablePath setlocale nl_langinfo wcwidth iswprint wcrtomb
STATIC   := -Xswiftc -static-executable -Xcc -DDECOUPLE_STATIC $(WRAPPED:%=-Xlinker --wrap=%) \
            -Xlinker $(CURDIR)/packaging/static.ld

# For --version: 1, or 2 if the sources were changed since, and seven digits of the commit.
COMMIT    = $(shell commit=$$(git -C . rev-parse HEAD 2>/dev/null | cut -c1-7) && [ -n "$$commit" ] && \
            printf -- '-Xlinker --defsym=decouple_commit=0x%d%s' \
            $$(git diff --quiet HEAD -- && echo 1 || echo 2) $$commit)
PROGRAM  := .build/release/decouple
FORMATTED = $(wildcard Sources Tests Benchmarks Fuzz Package.swift)

.DEFAULT_GOAL := build
.PHONY: run test build pictures bench fuzz sanitize lint format install uninstall dist clean help

# Leaving with Ctrl-C (130) is a way to quit, not a mistake for make to report.
run: build
	@$(PROGRAM) $(SCENE) $(ARGS) || { status=$$?; [ $$status -eq 130 ] || exit $$status; }

build:
	@.ci/require swift static-libraries
	@$(SWIFT) build $(RELEASE)

test:
	@.ci/require swift libraries tmux
	@OPTIMIZE_NUMBERS=1 SWIFT_BACKTRACE=enable=no $(SWIFT) test

lint:
	@.ci/require swift
	@$(SWIFT) format lint --strict -r -p $(FORMATTED)

format:
	@.ci/require swift
	@$(SWIFT) format -i -r -p $(FORMATTED)

# To be looked at before they are committed; a test finds those that are out of date.
pictures: build
	@Pictures/make $(PROGRAM) Pictures

# Beside C on the same work; see Benchmarks/.
bench:
	@.ci/require swift libraries
	@cd Benchmarks && $(SWIFT) run -c release -Xcc -march=native Benchmarks $(ARGS)

# A minute of random input for each target; `make fuzz ARGS=-runs=1000000` so many inputs.
fuzz:
	@.ci/require swift libraries
	@SWIFT='$(SWIFT)' Fuzz/run $(ARGS)

# The tests under the address sanitizer, then under the thread sanitizer, which takes long and is given
# locks that it sees. Crashes stay the program's to handle, and what a program that ends hasn't freed is
# no leak.
OURS := detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0
sanitize:
	@.ci/require swift libraries tmux
	@OPTIMIZE_NUMBERS=1 SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=$(OURS):use_sigaltstack=0 \
	  $(SWIFT) test --sanitize address --scratch-path .build/address $(ARGS)
	@OPTIMIZE_NUMBERS=1 SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=$(OURS) \
	  $(SWIFT) test --sanitize thread -Xswiftc -DSEEN_LOCKS --scratch-path .build/thread $(ARGS)

# The program, decouple(1), decouple-scene(5), completions for bash, zsh and fish.
install: build
	@packaging/stage $(PROGRAM) '$(DESTDIR)$(PREFIX)'

uninstall:
	@packaging/stage remove '$(DESTDIR)$(PREFIX)'

# One that runs on any machine of this kind, not on this one's instructions; in dist/ beside its sums.
dist: MARCH = $(if $(filter x86_64,$(shell uname -m)),-march=x86-64-v2)
dist:
	@.ci/require swift static-libraries
	@$(SWIFT) build $(RELEASE) --scratch-path .build/dist
	@SWIFT='$(SWIFT)' packaging/dist .build/dist/release/decouple dist

clean:
	$(SWIFT) package clean

help:
	@awk '!/^#/ { exit } { sub(/^# ?/, ""); print }' Makefile
