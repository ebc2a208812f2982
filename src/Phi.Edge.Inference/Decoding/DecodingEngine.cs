using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Decoding;

/// <summary>
/// Moves a request one step on: a piece of prompt, or one token. All that a step needs stands in the request, so requests
/// can take turns after every step. One thread at a time.
/// </summary>
internal sealed class DecodingEngine(Decoder decoder, EmbeddingGraph? embedding, CachePool pool, EngineLimits limits) : IDisposable
{
    public Decoder Decoder { get; } = decoder;

    public CachePool Pool { get; } = pool;

    public EngineLimits Limits { get; } = limits;

    public SamplerScratch Scratch { get; } = new(decoder.Graph.Vocabulary);

    /// <summary>Runs a step; the request takes the token when one was sampled.</summary>
    public void Step(GenerationTask task, RunOptions options)
    {
        task.Begin();
        var sequence = task.Sequence;
        var entry = Entry(task);
        var from = entry.Length;
        var to = sequence.PieceEnd(from, PieceEnd(from, sequence.Count, entry.LongRope));
        Fill(sequence, from, to, options);
        Decoder.Run(entry.Cache, task.Request.Adapter, to - from, MaskLength(to, sequence.Count, entry.LongRope), options);
        entry.Committed(sequence.Keys);
        if (to == sequence.Count && !task.IsCompleted)
            task.Accept(Sample(task));
    }

    /// <summary>Gives the request's cache back and frees its features.</summary>
    public void Release(GenerationTask task)
    {
        if (task.Entry is { } entry)
            Pool.Release(entry);
        task.Entry = null;
        task.Sequence.Dispose();
    }

    public void Dispose()
    {
        Pool.Dispose();
        Decoder.Dispose();
        embedding?.Dispose();
    }

    private CacheEntry Entry(GenerationTask task)
    {
        var sequence = task.Sequence;
        var longRope = Limits.LongRopeSwitch > 0 && sequence.Count > Limits.LongRopeSwitch;
        if (task.Entry is { } held)
        {
            if (held.LongRope != longRope)
                held.Truncate(0); // keys turned by the short factors are of no use among long ones: compute all again
            held.LongRope = longRope;
            return held;
        }

        // the last token is always computed, because its logits are wanted
        var entry = Pool.Acquire(sequence.Keys[..^1], task.Request.Adapter.Key, longRope, sequence.Limit, task);
        entry.LongRope = longRope;
        if (sequence.Count == sequence.PromptLength)
            task.CachedTokens = entry.Length;
        return task.Entry = entry;
    }

    /// <summary>
    /// The graph chooses LongRoPE's factors by the length of the mask. A prompt beyond the switch therefore starts with one
    /// piece that crosses it, or (shared buffers only) with pieces whose mask is padded with zeros past the switch.
    /// </summary>
    private int PieceEnd(int from, int count, bool longRope)
    {
        var end = (int)Math.Min(count, from + (long)Limits.PieceTokens);
        if (!longRope || end > Limits.LongRopeSwitch || Limits.PadsMask)
            return end;
        if (!Decoder.LastLogitsOnly && (Limits.LongRopeSwitch + 1L) * Decoder.LogitsBytes > Limits.LogitsBudgetBytes)
        {
            throw new PhiContextLengthException($"A prompt beyond {Limits.LongRopeSwitch} tokens must start with one piece of that length here, and its logits "
                + $"would take {(Limits.LongRopeSwitch + 1L) * Decoder.LogitsBytes} bytes. Turn PhiModelOptions.LastLogitsOnly or ShareCacheBuffer on.");
        }

        return Math.Min(count, Limits.LongRopeSwitch + 1);
    }

    private int MaskLength(int to, int count, bool longRope) =>
        longRope && to <= Limits.LongRopeSwitch && Limits.PadsMask ? Limits.LongRopeSwitch + 1 : to;

    private void Fill(TokenSequence sequence, int from, int to, RunOptions options)
    {
        var ids = sequence.Ids[from..to];
        if (embedding is not null)
        {
            embedding.Run(ids, Slice(sequence, MediaKind.Image, from, to, options),
                Slice(sequence, MediaKind.Audio, from, to, options), Decoder.Input, options);
            return;
        }

        Decoder.Input.Reserve(ids.Length);
        TokenIds.Write(ids, Decoder.Input);
        Decoder.Input.Shape([1, ids.Length]);
    }

    private static FeatureSlice Slice(TokenSequence sequence, MediaKind kind, int from, int to, RunOptions options)
    {
        for (var i = 0; i < sequence.Media.Length; i++)
        {
            var group = sequence.Media[i];
            var rows = group.Kind == kind ? group.RowsBetween(from, to) : 0;
            if (rows > 0)
                return new FeatureSlice(group.Features(options), group.RowsBetween(0, from), rows);
        }

        return default;
    }

    private int Sample(GenerationTask task)
    {
        var logits = Decoder.LastLogits();
        if (task.Request.Constraint is { } constraint)
            TokenMask.Apply(constraint, task.Request.EndTokens, logits);
        return task.Sampler.Next(logits);
    }
}
