using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Chat;

/// <summary>A prompt ready for the decoder.</summary>
internal sealed record PreparedPrompt(int[] Ids, IReadOnlyList<MediaGroup> Media, bool HasImages, bool HasSound);
