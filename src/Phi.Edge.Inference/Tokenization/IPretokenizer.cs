namespace Phi.Edge.Inference.Tokenization;

/// <summary>Cuts text into the pieces that are encoded one by one.</summary>
internal interface IPretokenizer
{
    /// <summary>The end of the piece that starts at <paramref name="start"/> (always beyond it).</summary>
    int NextEnd(ReadOnlySpan<char> text, int start);
}
