/** Sent with the handshake: the workflow in a few lines. */
export const instructions = `Scenewright makes videos from scenes; each scene is React code for Remotion.
1. create_project, then plan_scenes: a planned scene already shows in its layout.
2. generate_scene_code per scene, with your own TSX (read scenewright://guide/authoring once; components are in scenewright://components) or without code for the layout. The code is checked; problems come back with fixes and nothing is saved.
3. render_preview after every change, and look: one scene, some times, or the whole video.
4. export_video starts a job; wait_for_job until it is done, and give the user the file's path.
generate_media makes effects and music without a key, and pictures and clips where there is one.
Motion is a function of useCurrentFrame(); frame 0 is the scene's first. Scenes are silent pictures.`;
