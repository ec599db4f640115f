/* What every sample page does with the classifier: the bundled ones get `hit5/classifier` by its name, the plain one by its address. */
export async function classifyDog(createClassifier) {
  const base = new URLSearchParams(location.search).get('base');
  const output = document.querySelector('output');
  try {
    const classifier = await createClassifier(base === null ? {} : { base });
    const photo = await (await fetch('/dog.jpg')).blob();
    const { guesses, backend } = await classifier.classify(photo);
    classifier.close();
    output.textContent = JSON.stringify({ guesses, backend });
  } catch (cause) {
    output.textContent = `Error: ${cause.message}`;
  }
}
