#!/usr/bin/env bash
# Makes .venv ready to run this project (with the word "test": to check it too; "bench": to measure it beside others);
# does nothing where it already is.
set -euo pipefail
cd -P "$(dirname "${BASH_SOURCE[0]}")/.."

# What Qt loads even without a screen (libfontconfig1 brings a font), and what a window on a screen needs besides.
qt_packages=(libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3)
screen_packages=(libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libwayland-cursor0 libwayland-egl1)
# What the checks start besides: other readers of what the program writes, and a server for its hub.
check_packages=(git poppler-utils postgresql chromium libreoffice-calc-nogui libreoffice-writer-nogui)
# What WeasyPrint loads (it is measured beside the reports), and the rivals of merging.
bench_packages=(sqlite3 sqlite3-tools libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
stamp=.venv/ready

say() { echo "setup: $*" >&2; }
stop() { say "$@"; exit 1; }

is_debian() { command -v dpkg-query apt-get >/dev/null; }

find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    stop "Python 3.11 or newer is needed, and no python3 here is that new."
}

# False also for a .venv that was moved here, or whose Python has been replaced: its scripts would not start.
venv_works() {
    .venv/bin/python -c 'import pip' && grep -qF "$PWD/.venv/bin/python" .venv/bin/pip
} 2>/dev/null

can_make_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

fingerprint() { cat packaging/locks/*.txt packaging/setup.sh pyproject.toml | sha256sum; }

# Packages count under the names they provide too: newer Debians have renamed some of these (libglib2.0-0t64).
missing_packages() {
    local present name
    present=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}, ${Provides}\n' |
        sed -n 's/^installed //p' | tr -s ', ' '\n')
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$present" || echo "$name"
    done
}

install_packages() {
    local as_root=() install="apt-get install -y --no-install-recommends $*"
    local line="sudo apt-get update && sudo $install"
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || stop "Debian packages are missing. Run this once, then make again:  $line"
        as_root=(sudo -n)
    fi
    say "installing Debian packages: $*"
    # Without a network the old lists may still do.
    "${as_root[@]}" apt-get update -qq || say "apt-get update failed; going on with the package lists that are here."
    # shellcheck disable=SC2086 # the words of the command are meant to be split
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null || stop "apt-get failed. Try:  $line"
}

provide_packages() {
    local needed=("${qt_packages[@]}") missing
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then needed+=("${screen_packages[@]}"); fi
    if [ "$purpose" != run ]; then needed+=("${check_packages[@]}"); fi
    if [ "$purpose" = bench ]; then needed+=("${bench_packages[@]}"); fi
    # The venv package is named after its Python: python3-venv, python3.12-venv.
    if ! venv_works && ! can_make_venv; then needed+=("$python-venv"); fi
    missing=$(missing_packages "${needed[@]}")
    # shellcheck disable=SC2086 # one package a word
    if [ -n "$missing" ]; then install_packages $missing; fi
}

provide_venv() {
    if ! venv_works; then
        can_make_venv || stop "$python cannot make virtual environments: its modules venv and ensurepip are missing."
        "$python" -m venv --clear .venv
    fi
    rm -f "$stamp"
    say "installing the pinned Python packages (about 150 MB to download the first time)"
    # Wheels only: building from source would fetch build tools that no lock pins.
    .venv/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes --no-deps \
        --only-binary :all: --requirement packaging/locks/develop.txt
    .venv/bin/python -m pip install --disable-pip-version-check --quiet --no-index --no-deps \
        --no-build-isolation --editable .
}

qt_starts() {
    QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])'
}

purpose=${1:-run}
python=$(find_python)
if is_debian; then provide_packages; fi
if venv_works && [ "$(fingerprint)" = "$(cat "$stamp" 2>/dev/null)" ]; then exit 0; fi

provide_venv
if ! qt_starts; then
    if is_debian; then stop "Qt does not start; the message above says why."; fi
    say "Qt needs these libraries of the system: glib 2, GL, EGL, fontconfig, xkbcommon, D-Bus, and a font."
    exit 0 # the rest works without; no stamp, so that the next run looks again
fi
fingerprint >"$stamp"
