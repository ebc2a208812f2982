namespace Phi.Edge.Pipelines.Alerts;

/// <summary>What alerts compete with each other: one is shown per lane.</summary>
public enum AlertLane
{
    /// <summary>About the driver.</summary>
    Driver,

    /// <summary>About the road. (EU) 2021/1958 wants the limit shown within 1.5 s, whatever is said of the driver meanwhile.</summary>
    Road,
}
