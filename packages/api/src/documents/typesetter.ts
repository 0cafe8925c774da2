import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  NodeCompiler,
  type NodeTypstCompileResult,
  type NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler';
import { DomainError } from '@pressdesk/core/platform';

const templateFolder = join(import.meta.dirname, 'templates');
const require = createRequire(import.meta.url);
const compilerPackage = '@myriaddreamin/typst-ts-node-compiler/package.json';

/** Typst with the office's templates and its typeface. Data goes in as JSON, never as source. */
export type Typesetter = {
  /**
   * PDF/A-2a: tagged, all fonts embedded, every glyph with its Unicode text. Body text has 14 points, or 13 where that
   * saves a page.
   * @throws DomainError `invalid-input` naming the characters that the typeface doesn't have
   */
  pdf(data: Record<string, unknown>): Uint8Array;
  /** A template drawn as SVG, its letters as outlines. */
  svg(template: string, inputs: Record<string, string>): string;
  /** Changes with any template and with the compiler: 12 characters of a hash. */
  version: string;
};

export function openTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs: readFonts() }] });

  return {
    pdf(data) {
      const setAt = (size: number) => compile('main.typ', { data: JSON.stringify({ ...data, size }) });
      const usual = setAt(14);
      const smaller = usual.numOfPages > 1 ? setAt(13) : usual;
      return print(smaller.numOfPages < usual.numOfPages ? smaller : usual);
    },
    svg: (template, inputs) => compiler.plainSvg(compile(template, inputs)),
    version: hashTemplates(),
  };

  function print(document: NodeTypstDocument): Uint8Array {
    try {
      return compiler.pdf(document, { pdfStandard: 'a-2a' });
    } catch (error) {
      return requirePrintable(error);
    }
  }

  function compile(template: string, inputs: Record<string, string>): NodeTypstDocument {
    const compiled = compiler.compile({ mainFilePath: join(templateFolder, template), inputs });
    if (!compiled.result) throw new Error(`A document can’t be set: ${diagnose(compiler, compiled)}`);
    // Results of earlier documents are forgotten by and by, so that memory doesn't grow with them.
    compiler.evictCache(3);
    return compiled.result;
  }
}

/** PDF/A forbids the box that stands for a missing glyph, so a document that would have one isn't made. */
function requirePrintable(error: unknown): never {
  const missing = String(error).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
  const characters = [...new Set([...missing].map(([, character]) => character!))].slice(0, 20);
  if (characters.length === 0) throw error;
  throw new DomainError('invalid-input', `A document can’t print ${characters.map((c) => `“${c}”`).join(', ')}.`, {
    facts: { characters },
    cause: error,
  });
}

function diagnose(compiler: NodeCompiler, compiled: NodeTypstCompileResult): string {
  const error = compiled.takeDiagnostics();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : 'no reason given';
}

/** Tinos, which has the widths of Times New Roman (Decree 30/2020/NĐ-CP asks for that) and a free licence. */
function readFonts(): Buffer[] {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((cut) =>
    readFileSync(join(folder, cut, `Tinos_${cut}.ttf`)),
  );
}

function hashTemplates(): string {
  const hash = createHash('sha256').update(readFileSync(require.resolve(compilerPackage)));
  for (const name of readdirSync(templateFolder).sort()) {
    hash.update(name).update(readFileSync(join(templateFolder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
