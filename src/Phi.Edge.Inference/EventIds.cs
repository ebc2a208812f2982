namespace Phi.Edge.Inference;

/// <summary>Log event ids, 4000-4999; a block of 100 per folder, never reused.</summary>
internal static class EventIds
{
    // Sessions and Adapters: 4200-4299, next free 4206
    public const int ModelLoaded = 4200;
    public const int DecoderPrepared = 4201;
    public const int PreparedDecoderNotKept = 4202;
    public const int EncoderLoaded = 4203;
    public const int EncoderReleased = 4204;
    public const int AdapterLoaded = 4205;

    // Decoding and Scheduling: 4300-4399, next free 4301
    public const int RequestPreempted = 4300;
}
