namespace Phi.Edge.Contracts.Wire;

/// <summary>What an alert is about. Only ever added to; the names are part of the contract.</summary>
public enum AlertKind
{
    /// <summary>Eyes closed for 1 to 2 s (Euro NCAP: microsleep).</summary>
    Microsleep,

    /// <summary>Eyes closed for 3 s or more (Euro NCAP: sleep).</summary>
    Sleep,

    /// <summary>PERCLOS above its threshold.</summary>
    Drowsiness,

    /// <summary>Yawning often.</summary>
    Yawning,

    /// <summary>Eyes off the road for too long ((EU) 2023/2590).</summary>
    Distraction,

    /// <summary>Driver monitoring does not work: no face, camera blocked, too dark, camera lost.</summary>
    MonitoringDegraded,

    /// <summary>Faster than the speed limit ((EU) 2021/1958). Neither stored nor sent to the cloud.</summary>
    Overspeed,

    /// <summary>A sign ahead that the driver should heed.</summary>
    Sign,
}
