/** Thrown where scene code got past the source check and asks for something no scene may have. */
export class SceneRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SceneRefusedError";
  }
}
