namespace Phi.Edge.Perception;

/// <summary>Ids of all log messages of this project; once published, an id never changes its meaning.</summary>
internal static class EventIds
{
    /// <summary>1000 to 1099; next free: 1001.</summary>
    internal static class Models
    {
        public const int ModelPrepared = 1000;
    }

    /// <summary>1100 to 1199; next free: 1105, recording 1193.</summary>
    internal static class Capture
    {
        public const int CameraStreaming = 1100;
        public const int CameraFailing = 1101;
        public const int CameraStillFailing = 1102;
        public const int CameraEnded = 1103;
        public const int FrameUnreadable = 1104;

        public const int RecordingStarted = 1190;
        public const int RecordingFailed = 1191;
        public const int RecordingEnded = 1192;
    }

    /// <summary>1200 to 1299; next free: 1204.</summary>
    internal static class Driver
    {
        public const int FaceFound = 1200;
        public const int FaceLost = 1201;
        public const int CalibrationComplete = 1202;
        public const int CalibrationForgotten = 1203;
    }

    /// <summary>1300 to 1399; next free: 1306.</summary>
    internal static class Hearing
    {
        public const int MicrophoneStreaming = 1300;
        public const int MicrophoneFailing = 1301;
        public const int MicrophoneStillFailing = 1302;
        public const int MicrophoneEnded = 1303;
        public const int SoundLost = 1304;
        public const int SoundUnreadable = 1305;
    }
}
