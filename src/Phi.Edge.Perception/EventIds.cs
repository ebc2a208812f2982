namespace Phi.Edge.Perception;

/// <summary>Ids of all log messages of this project; once published, an id never changes its meaning.</summary>
internal static class EventIds
{
    /// <summary>1200 to 1299; next free: 1204.</summary>
    internal static class Driver
    {
        public const int FaceFound = 1200;
        public const int FaceLost = 1201;
        public const int CalibrationComplete = 1202;
        public const int CalibrationForgotten = 1203;
    }
}
