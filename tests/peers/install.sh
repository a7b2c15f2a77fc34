#!/usr/bin/env bash
# Installs the servers that stand in for Slack, Discord and a model in tests: heavy, so apart.
set -euo pipefail
cd "$(dirname "$0")"
[ package-lock.json -nt node_modules/.package-lock.json ] || exit 0
npm ci --no-audit --no-fund --loglevel=error
