export { displayWidth, splitGraphemes } from '../model/display-width.ts';
