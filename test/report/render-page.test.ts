import { describe, expect, it } from 'vitest';
import { renderPage } from '../../src/report/render-page.ts';

const ASSETS = { script: 'go()', scriptHash: 'sha256-AAA=', style: 'p{}', styleHash: 'sha256-BBB=' };

function policyOf(html: string): Map<string, string> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
  );
}

describe('a page', () => {
  it('lets its own script and style run, and nothing else', () => {
    const html = renderPage({ title: 'T', assets: ASSETS, document: '<p>x</p>', data: '{}' });
    expect(Object.fromEntries(policyOf(html))).toEqual({
      'default-src': "'none'",
      'script-src': "'sha256-AAA='",
      'style-src': "'sha256-BBB='",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(html).not.toMatch(/https?:|src=|<link|\son\w+=|\sstyle=/);
  });

  it('runs no script at all without something to play with', () => {
    const html = renderPage({ title: 'T', assets: ASSETS, document: '<p>x</p>' });
    expect(policyOf(html).get('script-src')).toBe("'none'");
    expect(html).not.toMatch(/<script|id="page"|noscript/);
  });

  it('has a title that is only a title', () => {
    const html = renderPage({ title: '</title><script>x()</script>\u202e', assets: ASSETS, document: '' });
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;\\u{202e}</title>');
  });

  it.each(['</script>', '<!--', '</SCRIPT x', '<script'])(
    'takes no data that would end or hide its script: %s',
    (data) => {
      expect(() => renderPage({ title: 'T', assets: ASSETS, document: '', data })).toThrow(
        'would end its element',
      );
    },
  );
});
