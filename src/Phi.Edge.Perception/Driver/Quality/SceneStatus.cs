using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Quality;

/// <summary>What a picture in which no face was found is worth.</summary>
internal static class SceneStatus
{
    /// <summary>Dark, without structure, or without a face.</summary>
    public static ReadingStatus Status(this in SceneQuality scene, PictureOptions options)
    {
        if (scene.Bright < options.DarkLevel) return ReadingStatus.TooDark;
        return scene.Structure < options.BlockedStructure || scene.White > options.BlindedShare
            ? ReadingStatus.Blocked
            : ReadingStatus.NoFace;
    }
}
