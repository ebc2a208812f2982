namespace Phi.Edge.Pipelines;

/// <summary>Every log id of this project, once. A block of 100 per folder; never reused, never renumbered.</summary>
internal static class EventIds
{
    #region Flow 2000-2099
    // Next free: 2000
    #endregion

    #region Driver 2100-2199
    public const int CameraLost = 2100;
    public const int CameraBack = 2101;
    public const int MonitoringDegraded = 2102;
    public const int MonitoringRestored = 2103;
    public const int ConditionChanged = 2104;
    // Next free: 2105
    #endregion

    #region Alerts 2200-2299
    public const int AlertRaised = 2200;
    public const int AlertChanged = 2201;
    public const int AlertAcknowledged = 2202;
    public const int AlertSuperseded = 2203;
    public const int AlertCleared = 2204;
    // Next free: 2205
    #endregion

    #region Voice 2300-2399
    public const int VoiceSessionOpened = 2300;
    public const int VoiceSessionEnded = 2301;
    public const int MicrophoneSilent = 2302;
    // Next free: 2303
    #endregion

    #region Road 2400-2499
    public const int RoadCameraLost = 2400;
    public const int RoadCameraBack = 2401;
    public const int RoadSightImpaired = 2402;
    public const int RoadSightRestored = 2403;
    public const int SignSeen = 2404;
    public const int SpeedLimitChanged = 2405;
    public const int SignReadingFailed = 2406;
    // Next free: 2407
    #endregion
}
