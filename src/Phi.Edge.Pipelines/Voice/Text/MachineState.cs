namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>A state of a machine, with what can be reached without a word already merged in.</summary>
internal sealed class MachineState
{
    private static readonly int[] None = [];

    private Dictionary<string, int[]>? _words;

    /// <summary>Steps that take a value.</summary>
    public List<SlotEdge> Slots { get; } = [];

    /// <summary>What is complete here, in the order of the catalogue.</summary>
    public List<int> Accepts { get; } = [];

    /// <summary>A free text may start here.</summary>
    public bool TakesText { get; set; }

    /// <summary>The states after a word.</summary>
    public int[] After(string word) => _words is not null && _words.TryGetValue(word, out var targets) ? targets : None;

    /// <summary>Adds a word.</summary>
    public void Add(string word, int target)
    {
        _words ??= new(StringComparer.Ordinal);
        var targets = After(word);
        if (!targets.Contains(target)) _words[word] = [.. targets, target];
    }
}
