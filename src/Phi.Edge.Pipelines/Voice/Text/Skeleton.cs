using System.Collections.Immutable;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>The terms and slots of one way through a pattern.</summary>
internal sealed record Skeleton(
    ImmutableSortedSet<string> Required, ImmutableSortedSet<string> Optional, ImmutableSortedSet<string> Slots,
    ImmutableSortedSet<string> OptionalSlots)
{
    /// <summary>Nothing.</summary>
    public static Skeleton Empty { get; } = new([], [], [], []);

    /// <summary>Equal for equal skeletons.</summary>
    public string Key { get; } = $"{string.Join(' ', Required)}|{string.Join(' ', Optional)}|{string.Join(' ', Slots)}|{string.Join(' ', OptionalSlots)}";

    /// <summary>Both, one after the other.</summary>
    public Skeleton Add(Skeleton other) => new(
        Required.Union(other.Required), Optional.Union(other.Optional), Slots.Union(other.Slots), OptionalSlots.Union(other.OptionalSlots));

    /// <summary>The same, not needed.</summary>
    public Skeleton AsOptional() => new([], Required.Union(Optional), [], Slots.Union(OptionalSlots));
}
