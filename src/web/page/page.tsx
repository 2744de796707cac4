import { render } from 'preact';
import { unpackPageData } from '../page-data.ts';
import { App } from './app.tsx';

const [data, root] = [document.querySelector('#page-data'), document.querySelector('#page')];
if (data !== null && root !== null) render(<App data={unpackPageData(data.textContent)} />, root);
