namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>How text and unknown signs are read.</summary>
public sealed class SignReadingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Road:Reading";

    /// <summary>Signs are read at all.</summary>
    /// <value>Default true; needs a text reader or a Phi model.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Phi reads signs too, when a model is loaded.</summary>
    /// <value>Default true.</value>
    public bool UsePhi { get; set; } = true;

    /// <summary>A sign smaller than this is not read.</summary>
    /// <value>Default 28 px. Range 16 to 200 px. Source: ours; letters of 5 px.</value>
    public float MinSize { get; set; } = 28;

    /// <summary>A sign of this size is read at once; a smaller one when it leaves the picture.</summary>
    /// <value>Default 72 px. Range 32 to 400 px, not below <see cref="MinSize"/>. Source: ours; letters of 12 px.</value>
    public float GoodSize { get; set; } = 72;

    /// <summary>Signs that may wait to be read; the newest win.</summary>
    /// <value>Default 3 signs. Range 1 to 8 signs. Source: ours.</value>
    public int Waiting { get; set; } = 3;

    /// <summary>How long Phi may take for a sign.</summary>
    /// <value>Default 20 s. Range 1 to 120 s. Source: ours; an explanation that comes later is about another road.</value>
    public TimeSpan PhiDeadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest output of Phi in tokens.</summary>
    /// <value>Default 160 tokens. Range 64 to 512 tokens. Source: ours.</value>
    public int PhiMaxTokens { get; set; } = 160;

    /// <summary>How urgent a sign is among everything that asks the same model; below speech (100).</summary>
    /// <value>Default -100. Range -1000 to 99. Source: ours; nobody waits for it.</value>
    public int PhiPriority { get; set; } = -100;

    /// <summary>Language of explanations, as a code: <c>en</c>, <c>de</c>, <c>fr</c>, <c>es</c>, <c>it</c>.</summary>
    /// <value>Default en.</value>
    public string Language { get; set; } = "en";

    /// <summary>Without a turn of the reading loop for longer than this it counts as hung.</summary>
    /// <value>Default 15 s. Range 2 to 120 s. Source: ours; a page of text takes a second.</value>
    public TimeSpan HeartbeatLimit { get; set; } = TimeSpan.FromSeconds(15);
}
