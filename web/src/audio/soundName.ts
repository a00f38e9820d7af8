/** A file's name as the name of its sound: without folder and ending. */
export function soundName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, "").replace(/(?<=.)\.[^.]*$/, "");
}
