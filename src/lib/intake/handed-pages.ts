// Pages that are made on one side of a port and used up on the other: each is made when it is asked for.

/** Makes the pages as they are asked for at `port`. Rejects with what went wrong in making them, else never settles. */
export const handOver = <Page>(pages: AsyncIterator<Page>, port: MessagePort): Promise<never> =>
  new Promise((_, reject) => {
    port.onmessage = () => {
      pages
        .next()
        .then(({ done, value }) => port.postMessage(done === true ? null : value))
        .catch(reject);
    };
  });

/** The pages that the other side makes. */
export async function* handedPages<Page>(port: MessagePort): AsyncGenerator<Page> {
  const next = () =>
    new Promise<Page | null>((resolve) => {
      port.onmessage = ({ data: page }: MessageEvent<Page | null>) => resolve(page);
      port.postMessage('next');
    });
  for (let page = await next(); page !== null; page = await next()) yield page;
  port.close();
}
