#!/bin/sh
# A write, not only an answer: a cluster whose disk is full still answers.
exec gosu postgres psql -XqAt -d monitor -c 'update heartbeat set at = now()'
