# Redakcija: make run starts it, make test proves it. On Debian and Ubuntu both first
# install with apt what is missing, and ask nothing when nothing is; elsewhere they say
# what is needed. Go, git and make must be there.

.PHONY: run test window-test measure build desk fmt check setup clean
.DEFAULT_GOAL := run

# gles builds in one minute what desktop GL takes three for, and looks the same. x11
# also serves Wayland desktops, through XWayland, and spares their headers. Without
# no_animations the blinking caret repaints the window sixty times a second.
TAGS := gles,x11,no_animations,no_emoji,migrated_fynedo

# ci is Fyne's driver that paints into memory: no display, no GL, no C compiler.
HEADLESS := ci,no_animations,no_emoji,migrated_fynedo

# The parts without a window, which the race detector sees whole.
NEWSROOM := ./editor/... ./i18n/... ./cmd/desk/... ./cmd/internal/...

# Every check of staticcheck, also that each package and exported name has its comment
# (ST1000, ST1020 to ST1022), but for the QF ones: they offer other ways to write what
# is right as it is.
CHECKS := all,-QF*

SYSTEM := $(shell uname -s)
EXE := $(shell go env GOEXE)

# Under the locale C a window loses dead keys, with which ś and ź are typed.
LOCALE := $(or $(LC_ALL),$(LC_CTYPE),$(LANG),C)
ifneq ($(filter C POSIX,$(LOCALE)),)
export LANG := C.UTF-8
export LC_ALL := C.UTF-8
endif

# What the system must have, each as command:package, or :package for a library.
# To compile with cgo, which the race detector needs; to build the window; to show it, to
# read PDF in it, and the dictionaries by which it spells. Another German dictionary than
# hunspell-de-de serves as well, and may not be taken away for it.
FOR_C      := gcc:gcc :libc6-dev
FOR_BUILD  := $(FOR_C) pkg-config:pkg-config :libgl-dev :libx11-dev :libxcursor-dev \
              :libxrandr-dev :libxinerama-dev :libxi-dev :libxxf86vm-dev
DICTIONARIES := :hunspell-sr :hunspell-bs :hunspell-hr :hunspell-en-gb :hunspell-en-us \
              $(if $(wildcard /usr/share/hunspell/de_DE*.aff),,:hunspell-de-de)
FOR_WINDOW := :libgl1 :libglx-mesa0 :libgl1-mesa-dri :libxcursor1 :libxrandr2 :libxinerama1 :libxi6 \
              pdftotext:poppler-utils $(DICTIONARIES)
# PostgreSQL for the store's tests, which start a server of their own and stop it; Java
# and npm for the validators of the published pages; pdftotext, through which PDF is read;
# hunspell and its dictionaries, with which spelling is compared; a translator and two
# dictionaries of words, which are asked as they are.
FOR_TEST   := initdb:postgresql java:default-jre-headless node:nodejs npm:npm pdftotext:poppler-utils \
              hunspell:hunspell $(DICTIONARIES) \
              apertium:apertium :apertium-hbs-eng :dict-freedict-eng-hrv :dict-freedict-hrv-eng

# A screen, a keyboard and a browser for the test of the real window. Ubuntu has
# Chromium only as a snap, which may not read the tests' files: there another one that is
# in PATH serves, such as Google Chrome.
BROWSER    := $(firstword $(shell for b in chromium chromium-browser google-chrome; do command -v $$b; done; true))
FOR_SCREEN := Xvfb:xvfb xdotool:xdotool setxkbmap:x11-xkb-utils $(if $(BROWSER),,chromium:chromium)

# macOS and Windows bring the libraries of a window themselves.
ifneq ($(SYSTEM),Linux)
FOR_BUILD  := gcc:gcc
FOR_WINDOW :=
endif

# Starts the program on its sample stories. Without a display the same program goes
# through a day's work by itself and leaves pictures and an edition to look at.
ifneq ($(SYSTEM)$(DISPLAY),Linux)
run: build
	bin/redakcija$(EXE) -samples
else
run:
	CGO_ENABLED=0 go build -tags $(HEADLESS) -o bin/redakcija-tour ./cmd/redakcija
	@echo "There is no display (DISPLAY is empty), so here is a tour instead of the window."
	bin/redakcija-tour -tour ./out
	@echo "The pictures of every screen and the edition are in $(CURDIR)/out"
endif

build:
	@$(call need,$(FOR_BUILD) $(FOR_WINDOW))
	go build -tags $(TAGS) -o bin/redakcija$(EXE) ./cmd/redakcija

# The terminal's program needs neither a C compiler nor a library.
desk:
	CGO_ENABLED=0 go build -o bin/desk$(EXE) ./cmd/desk

# Nothing is taken from Go's cache of results: the tests start other programs (go list,
# PostgreSQL, a validator), and the cache does not see when those would now say
# something else.
test: setup check build
	go test -count=1 -race -tags validators -timeout 15m $(NEWSROOM)
	CGO_ENABLED=0 go test -count=1 -tags $(HEADLESS) ./app/... ./cmd/redakcija/...
	$(MAKE) --no-print-directory window-test

# The real program in a real window, from the arrival of a story to its page.
window-test:
	@$(call need,$(FOR_BUILD) $(FOR_WINDOW) $(FOR_SCREEN))
	go test -count=1 -tags window,$(TAGS) ./cmd/redakcija/...

# Prints the table of README: the real window beside Poedit and OmegaT, where they are
# installed (apt install poedit omegat). It asserts nothing and takes five minutes.
measure:
	@$(call need,$(FOR_BUILD) $(FOR_WINDOW) Xvfb:xvfb xdotool:xdotool)
	go test -v -count=1 -timeout 30m -run TestMeasure -tags measure,$(TAGS) ./cmd/redakcija/

setup:
	@$(call need,$(FOR_BUILD) $(FOR_WINDOW) $(FOR_TEST) $(FOR_SCREEN))

fmt:
	go tool gofumpt -l -w .

check:
	@wrong=$$(go tool gofumpt -l .); if [ -n "$$wrong" ]; then echo "make fmt would change: $$wrong"; exit 1; fi
	CGO_ENABLED=0 go vet -tags $(HEADLESS),validators,measure ./...
	CGO_ENABLED=0 go tool staticcheck -checks '$(CHECKS)' -tags $(HEADLESS),validators,measure ./...

clean:
	rm -rf bin out

# $(call need,LIST) installs what is missing of a list. A command that is in PATH is
# enough, wherever it came from: a package of the same name could clash with it.
# Debian's postgresql would also make a database cluster and start it; the file in
# createcluster.d says no while it is being installed, and is taken away again.
define need
missing=""; \
PATH="$$PATH:$$(echo /usr/lib/postgresql/*/bin | tr ' ' ':')"; \
for item in $(1); do \
  command=$${item%%:*}; package=$${item#*:}; \
  case "$$missing " in *" $$package "*) continue;; esac; \
  if [ -n "$$command" ] && command -v "$$command" >/dev/null; then continue; fi; \
  if command -v dpkg-query >/dev/null; then \
    if dpkg-query -W -f '$${db:Status-Status}' "$$package" 2>/dev/null | grep -qx installed; then continue; fi; \
  elif [ -z "$$command" ]; then continue; fi; \
  missing="$$missing $$package"; \
done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if ! command -v apt-get >/dev/null; then \
  echo "Please install what Debian calls:$$missing"; exit 1; \
fi; \
echo "Installing with apt:$$missing"; \
sudo=""; if [ "$$(id -u)" != 0 ]; then sudo=sudo; echo "(as root, with sudo)"; fi; \
hush=/etc/postgresql-common/createcluster.d/redakcija.conf; \
$$sudo apt-get update -qq && \
case "$$missing" in *postgresql*) \
  echo "(PostgreSQL: only its programs, without a cluster that runs)"; \
  $$sudo mkdir -p "$${hush%/*}" && echo "create_main_cluster = false" | $$sudo tee "$$hush" >/dev/null;; \
esac && \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing >/dev/null; \
installed=$$?; $$sudo rm -f "$$hush"; exit $$installed
endef
