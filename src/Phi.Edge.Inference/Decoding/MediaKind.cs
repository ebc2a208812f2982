namespace Phi.Edge.Inference.Decoding;

/// <summary>What a placeholder stands for.</summary>
internal enum MediaKind
{
    Image,
    Audio,
}
