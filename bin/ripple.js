#!/usr/bin/env node
import { main } from '../dist/cli/main.js';
import { createNodeEnvironment } from '../dist/cli/node-environment.js';

process.exitCode = await main(createNodeEnvironment());
