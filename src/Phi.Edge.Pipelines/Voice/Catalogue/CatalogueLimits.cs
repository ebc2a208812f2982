namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>How large a catalogue may be: far above any real one, low enough that a hostile file costs little.</summary>
internal static class CatalogueLimits
{
    public const int FileBytes = 1 << 20;
    public const int Files = 32;
    public const int Depth = 16;
    public const int TextLength = 1000;
    public const int Commands = 500;
    public const int ListValues = 1000;
    public const int Languages = 16;

    /// <summary>Sentences that one pattern may stand for; more is a mistake in its options.</summary>
    public const double SentencesPerPattern = 1e9;

    /// <summary>Nodes in one pattern after its phrases are put in: bounds phrases that double themselves.</summary>
    public const int NodesPerPattern = 4000;

    /// <summary>Problems that are told; a broken file has one cause, not thousands.</summary>
    public const int Problems = 200;
}
