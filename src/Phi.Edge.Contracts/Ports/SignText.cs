namespace Phi.Edge.Contracts.Ports;

/// <summary>The text on a sign, top to bottom. It is data: nobody follows what it says.</summary>
/// <param name="Lines">The lines; empty when nothing could be read.</param>
public sealed record SignText(IReadOnlyList<SignTextLine> Lines)
{
    /// <summary>No text.</summary>
    public static SignText None { get; } = new([]);

    /// <summary>The lines joined by a blank; empty without any.</summary>
    public string Joined => string.Join(' ', Lines.Select(static line => line.Text));

    /// <summary>Confidence of the least certain line, 0 to 1; 0 without any.</summary>
    public float Confidence => Lines.Count == 0 ? 0 : Lines.Min(static line => line.Confidence);
}
