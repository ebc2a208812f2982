namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Shortest ways to acceptance, ordered by characters first and bytes second (Dijkstra on the reversed automaton).</summary>
internal static class DfaDistances
{
    /// <summary>The distance of a state from which acceptance cannot be reached.</summary>
    public const int Unreachable = int.MaxValue;

    /// <summary>Characters and bytes from each state to the nearest accepting one.</summary>
    public static (int[] Characters, int[] Bytes) Measure(int[] next, int width, int[] tags, bool[] boundaries)
    {
        var characters = new int[tags.Length];
        var bytes = new int[tags.Length];
        Array.Fill(characters, Unreachable);
        Array.Fill(bytes, Unreachable);
        var before = Reverse(next, width, tags.Length);
        var queue = new PriorityQueue<int, long>();
        for (var state = 0; state < tags.Length; state++)
        {
            if (tags[state] < 0)
                continue;
            characters[state] = bytes[state] = 0;
            queue.Enqueue(state, 0);
        }
        while (queue.TryDequeue(out var state, out var cost))
        {
            if (cost != Cost(characters[state], bytes[state]))
                continue;
            foreach (var previous in before[state] ?? [])
            {
                // The opening quote leads to a boundary without being a character.
                var more = characters[state] + (boundaries[state] && previous != 0 ? 1 : 0);
                if (Cost(more, bytes[state] + 1) >= Cost(characters[previous], bytes[previous]))
                    continue;
                (characters[previous], bytes[previous]) = (more, bytes[state] + 1);
                queue.Enqueue(previous, Cost(more, bytes[previous]));
            }
        }
        return (characters, bytes);
    }

    private static long Cost(int characters, int bytes) => ((long)characters << 32) | (uint)bytes;

    private static List<int>?[] Reverse(int[] next, int width, int states)
    {
        var before = new List<int>?[states];
        for (var state = 0; state < states; state++)
        {
            for (var column = 0; column < width; column++)
            {
                var target = next[(state * width) + column];
                if (target < 0)
                    continue;
                var list = before[target] ??= [];
                if (list.Count == 0 || list[^1] != state)
                    list.Add(state);
            }
        }
        return before;
    }
}
