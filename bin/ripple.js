#!/usr/bin/env node
void require('../dist/bundle/ripple.cjs').run();
