namespace Phi.Edge.Inference;

/// <summary>How a model folder is loaded and run.</summary>
public sealed class PhiModelOptions
{
    /// <summary>The device. Default: the processor.</summary>
    public PhiExecutionProvider Provider { get; set; } = PhiExecutionProvider.Cpu;

    /// <summary>Which GPU, from 0. Default 0.</summary>
    public int DeviceId { get; set; }

    /// <summary>Threads inside one operator on the processor; 0 lets ONNX Runtime take one per core. Default 0.</summary>
    public int Threads { get; set; }

    /// <summary>Runs the embedding table on the processor even with a GPU: a step needs one row of it. Default true.</summary>
    public bool EmbeddingOnProcessor { get; set; } = true;

    /// <summary>
    /// Bytes that all key-value caches together may take. Default 0: a quarter of the memory that the runtime may use.
    /// Phi-4 takes 128 KiB per token in float16, 256 KiB in float32.
    /// </summary>
    public long CacheBudgetBytes { get; set; }

    /// <summary>
    /// Past and present of a layer share one buffer (true), or grow by a copy each token (false).
    /// Default null: what <c>past_present_share_buffer</c> in genai_config.json says.
    /// </summary>
    public bool? ShareCacheBuffer { get; set; }

    /// <summary>The largest prompt piece that one run takes, in tokens; other requests can step in between pieces. Default 512.</summary>
    public int PrefillChunkTokens { get; set; } = 512;

    /// <summary>The most that one run may spend on logits, in bytes; caps the prompt piece. Default 128 MiB.</summary>
    public long LogitsBudgetBytes { get; set; } = 128L << 20;

    /// <summary>
    /// Prepares the decoder so that it computes logits of the last position only: saves the vocabulary projection of every
    /// other prompt position, and lets a prompt run in one piece. Default true.
    /// </summary>
    public bool LastLogitsOnly { get; set; } = true;

    /// <summary>
    /// The total length from which LongRoPE's long factors apply. Default null: read from the decoder graph
    /// (4096 in the published models); 0 turns the switch off.
    /// </summary>
    public int? LongRopeSwitch { get; set; }

    /// <summary>
    /// Where prepared decoders are kept; only those who may change the model should be able to write there. Default null: a
    /// folder <c>.phi-edge</c> in the model folder, or <c>phi-edge</c> in the user's own data folder when that is read-only.
    /// </summary>
    public string? CacheFolder { get; set; }

    /// <summary>Further adapters, by the name that a request asks for; values are <c>.onnx_adapter</c> files.</summary>
    public IDictionary<string, string> Adapters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Releases the vision and speech encoders after each prompt when less than this is free, in bytes. Default 2 GiB.</summary>
    public long ReleaseEncodersBelowBytes { get; set; } = 2L << 30;

    /// <summary>Requests that may wait or run at the same time. Default 16.</summary>
    public int MaxRequests { get; set; } = 16;

    /// <summary>Runs one token through the decoder at load, so that a device that cannot run it fails at once. Default true.</summary>
    public bool WarmUp { get; set; } = true;
}
