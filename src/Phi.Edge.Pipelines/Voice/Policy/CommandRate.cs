using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Counts commands in a sliding window. Pure: its only clock is the time it is given.</summary>
internal sealed class CommandRate(CommandPolicyOptions options)
{
    private readonly Queue<(TimeSpan At, bool Attention)> _recent = new();

    /// <summary>There is room for these commands.</summary>
    public bool Allows(IReadOnlyList<CheckedCommand> commands, TimeSpan at)
    {
        while (_recent.TryPeek(out var oldest) && at - oldest.At >= options.RateWindow)
        {
            _recent.Dequeue();
        }

        return _recent.Count + commands.Count <= options.MaximumInWindow
            && _recent.Count(static one => one.Attention) + commands.Count(IsAttention) <= options.MaximumAttentionInWindow;
    }

    /// <summary>They are carried out. Bounded: only what <see cref="Allows"/> let through comes here.</summary>
    public void Add(IReadOnlyList<CheckedCommand> commands, TimeSpan at)
    {
        foreach (var command in commands)
        {
            _recent.Enqueue((at, IsAttention(command)));
        }
    }

    private static bool IsAttention(CheckedCommand command) => command.Definition.Safety >= SafetyClass.Attention;
}
